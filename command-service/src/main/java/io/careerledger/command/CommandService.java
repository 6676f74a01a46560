package io.careerledger.command;

import io.careerledger.web.HttpEdge;
import io.careerledger.web.setting.SettingsCheck;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The deciding side: commands in, facts into the store and from there to Kafka. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
@Import(HttpEdge.class)
public class CommandService {

    /** Name of its configuration files, so that both services can run in one JVM. */
    public static final String CONFIG_NAME = "command-service";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, to be run with whatever properties a deployment needs. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandService.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .listeners(new SettingsCheck(CONFIG_NAME));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
