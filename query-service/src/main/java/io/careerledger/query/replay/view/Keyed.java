package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A result with what it is sorted by.
 *
 * @param sortKey as the database writes it
 * @param tie by which results of the same key are told apart
 */
record Keyed<T>(T item, String sortKey, String tie) {

    /** Of a row with the columns {@code sort_key} and {@code tie}. */
    static <T> Keyed<T> of(T item, ResultSet row) throws SQLException {
        return new Keyed<>(item, row.getString("sort_key"), row.getString("tie"));
    }

    /**
     * The page that these rows make.
     *
     * @param rows one more than the limit where there is another page
     * @param list what a cursor of it is of
     */
    static <T> Page<T> page(List<Keyed<T>> rows, int limit, String list) {
        Page<Keyed<T>> page = Page.of(
                rows, limit, last -> Cursor.of(list, last.sortKey(), last.tie()).token());
        return new Page<>(page.items().stream().map(Keyed::item).toList(), page.nextCursor());
    }
}
