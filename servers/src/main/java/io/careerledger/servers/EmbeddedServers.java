package io.careerledger.servers;

import io.careerledger.embedded.EmbeddedDatabase;

/** Servers inside this JVM. */
final class EmbeddedServers implements ServerSource {

    @Override
    public TestDatabase database() {
        EmbeddedDatabase server = EmbeddedDatabase.temporary();
        return new TestDatabase(server.administration(), server::close);
    }

    @Override
    public TestBroker broker() {
        return EmbeddedTestBroker.started();
    }
}
