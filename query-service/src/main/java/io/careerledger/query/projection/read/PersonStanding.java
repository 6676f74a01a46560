package io.careerledger.query.projection.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists show of where a person stands. */
public record PersonStanding(
        UUID personId,
        String name,
        @Nullable String team,
        @Nullable UUID managerId,
        String ladder,
        String level,
        LocalDate levelSince) {

    /** The columns of {@code standing_at p} that make one. */
    public static final String COLUMNS = "p.person_id, p.name, p.team, p.manager_id, p.ladder, p.level, p.level_since";

    public static PersonStanding read(ResultSet row) throws SQLException {
        return new PersonStanding(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("team"),
                row.getObject("manager_id", UUID.class),
                row.getString("ladder"),
                row.getString("level"),
                row.getObject("level_since", LocalDate.class));
    }
}
