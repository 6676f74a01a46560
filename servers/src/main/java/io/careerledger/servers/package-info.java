/**
 * The servers that tests run on, real ones either way: in containers where a Docker engine answers, embedded elsewhere. Which is
 * one setting, {@code -Dtest.servers=auto|embedded|containers}; no test knows.
 */
@NullMarked
package io.careerledger.servers;

import org.jspecify.annotations.NullMarked;
