package io.careerledger.query.projection.generation;

import com.zaxxer.hikari.HikariDataSource;

/** How to connect to the database of the views. */
public record DatabaseLogin(String url, String user, String password) {

    /** Has a pool log in by it; what the server says of a fault quotes rows, and is left out. */
    public void applyTo(HikariDataSource pool) {
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.addDataSourceProperty("logServerErrorDetail", false);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
