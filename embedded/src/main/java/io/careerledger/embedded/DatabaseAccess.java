package io.careerledger.embedded;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to connect to one database as one role.
 *
 * @param password empty where the server asks for none
 */
public record DatabaseAccess(String url, String user, String password) {

    /** A source of plain connections, one new connection a call. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
