/** Holds what deployments are made of to the code: settings, manifests of containers and of Kubernetes. */
@NullMarked
package io.careerledger.standalone.deployment;

import org.jspecify.annotations.NullMarked;
