package io.careerledger.query;

import io.careerledger.web.HttpEdge;
import io.careerledger.web.setting.SettingsCheck;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query service: projects the topics into tables and answers from them. */
@SpringBootApplication
@Import(HttpEdge.class)
public class QueryService {

    private static final String CONFIG_NAME = "query-service";

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service with its own configuration file, so that it can share a JVM with others. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(Map.of("spring.config.name", CONFIG_NAME));
        application.addListeners(new SettingsCheck(CONFIG_NAME));
        return application;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
