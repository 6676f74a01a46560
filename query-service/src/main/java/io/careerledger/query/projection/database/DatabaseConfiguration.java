package io.careerledger.query.projection.database;

import com.zaxxer.hikari.HikariDataSource;
import io.careerledger.query.projection.generation.DatabaseLogin;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together how the service reaches its database past the walls; Spring Boot's own pool is the reader's. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    static final String SERVICE = "service";

    @Bean
    DatabaseLogins databaseLogins(
            DataSourceProperties database,
            FlywayProperties flyway,
            @Value("${career.views.projector.username:" + Roles.PROJECTOR + "}") String projector,
            @Value("${career.views.projector.password:}") String password) {
        String url = database.determineUrl();
        return new DatabaseLogins(
                new DatabaseLogin(
                        url,
                        Objects.requireNonNullElse(flyway.getUser(), ""),
                        Objects.requireNonNullElse(flyway.getPassword(), "")),
                new DatabaseLogin(url, projector, password));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(SERVICE)
    @DependsOnDatabaseInitialization
    HikariDataSource serviceConnections(
            DatabaseLogins logins, @Value("${career.views.projector.maximum-pool-size:12}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(SERVICE);
        logins.projector().applyTo(pool);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(2_000);
        pool.setConnectionInitSql("set search_path to live, control; set statement_timeout to 30000");
        return pool;
    }

    @Bean
    ServiceDatabase serviceDatabase(@Qualifier(SERVICE) DataSource connections, JdbcTemplate reader) {
        Roles.requireWalled(reader);
        return new ServiceDatabase(connections);
    }
}
