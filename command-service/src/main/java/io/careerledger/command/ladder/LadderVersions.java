package io.careerledger.command.ladder;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of published versions, by which every instance notices a new one. */
@Component
public class LadderVersions {

    private final JdbcClient jdbc;

    LadderVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two instances that list one version at once, one writes its event in vain and finds it on the second attempt. */
    public void add(LadderEvent event) {
        switch (event) {
            case LadderVersionPublished e ->
                jdbc.sql(
                                "insert into ladder_version (ladder_id, version, hash) values (?, ?, ?) on conflict do nothing")
                        .params(e.ladderId(), e.version(), e.hash())
                        .update();
        }
    }

    /** Streams that hold at least one version. */
    List<String> streams() {
        return jdbc.sql("select distinct ladder_id from ladder_version order by ladder_id")
                .query((row, number) -> LadderEvent.streamIdOf(row.getString("ladder_id")))
                .list();
    }

    /** How many versions of the ladder are published. */
    public long countOf(String ladderId) {
        return jdbc.sql("select count(*) from ladder_version where ladder_id = ?")
                .param(ladderId)
                .query(Long.class)
                .single();
    }
}
