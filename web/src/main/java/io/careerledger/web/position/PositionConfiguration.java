package io.careerledger.web.position;

import io.careerledger.events.StreamPosition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The key of positions, and that every position in an answer is signed by it. */
@Configuration(proxyBeanMethods = false)
public class PositionConfiguration {

    /** Without it a service does not start: two services that each made one up would refuse each other's tokens. */
    @Bean
    PositionKey positionKey(@Value("${career.position-key:}") String secret) {
        try {
            return PositionKey.of(secret.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "career.position-key (CAREER_POSITION_KEY) must be at least 32 random bytes as base64url,"
                            + " the same for both services",
                    e);
        }
    }

    @Bean
    JacksonModule signedPositions(PositionKey key) {
        return new SimpleModule("signed-positions").addSerializer(new Signed(key));
    }

    private static final class Signed extends StdSerializer<StreamPosition> {

        private final PositionKey key;

        Signed(PositionKey key) {
            super(StreamPosition.class);
            this.key = key;
        }

        @Override
        public void serialize(StreamPosition position, JsonGenerator out, SerializationContext context) {
            out.writeString(key.token(position));
        }
    }
}
