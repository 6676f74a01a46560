package io.careerledger.query.watch;

import io.careerledger.query.http.LineLimit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What listening costs at most, under {@code watch.*}.
 *
 * @param maxListeners connections of this instance
 * @param maxPerPerson connections of one person at this instance; service users speak for many and are not counted
 * @param backlog most notices that wait for a slow reader; more than that become one to load everything again
 * @param heartbeat the longest silence on a connection
 * @param lookEvery how long what another instance has projected stays unnoticed
 * @param rest between two looks, however much moves
 * @param teamsEvery how often at most it is looked at who is in the teams
 * @param mostMoves between two looks, or missed by those who resume together, that are told one by one
 * @param mostPeople of a team that somebody begins to watch; as many again may be around it
 * @param openLimit how long a request waits to be told where it stands
 * @param retry when a client should come back after its connection has ended
 */
@ConfigurationProperties("watch")
record WatchSettings(
        @DefaultValue("1000") int maxListeners,
        @DefaultValue("16") int maxPerPerson,
        @DefaultValue("500") int backlog,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("100ms") Duration rest,
        @DefaultValue("1s") Duration teamsEvery,
        @DefaultValue("10000") int mostMoves,
        @DefaultValue("" + LineLimit.MAX_PEOPLE) int mostPeople,
        @DefaultValue("20s") Duration openLimit,
        @DefaultValue("3s") Duration retry) {

    /** Looks that must have failed before a connection ends, however short a heartbeat is. */
    private static final int LOOKS = 20;

    /** When it counts as unknown what has moved: after two heartbeats, and no fewer looks than are sure not to be chance. */
    Duration blindAfter() {
        Duration looks = lookEvery.multipliedBy(LOOKS);
        Duration heartbeats = heartbeat.multipliedBy(2);
        return looks.compareTo(heartbeats) > 0 ? looks : heartbeats;
    }
}
