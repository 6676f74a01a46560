package io.careerledger.benchmarks.replay;

import io.careerledger.embedded.EmbeddedDatabase;

/** The roles that query-service works as besides the owner of its tables, who may not make them. */
final class ServiceRoles {

    static final String PROJECTOR = "views_projector";
    static final String READER = "views_reader";

    private ServiceRoles() {}

    static void makeIn(EmbeddedDatabase cluster) {
        cluster.createServiceRole(PROJECTOR);
        cluster.createRole(READER);
    }
}
