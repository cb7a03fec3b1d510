package org.cspenrollment.platform.database.pool;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many connections a node has to the database, and how long anything may take.
 *
 * @param pages connections for what people and programs wait for
 * @param rounds connections for jobs, rounds, launches, imports and exports
 * @param remote connections for what waits for a mail server while it holds its rows
 * @param reserve connections for sessions, sign-ins and health, which nothing else can take
 * @param connectionWait how long a request waits for connections in all before it is answered 503
 * @param lockWait how long a statement of a request waits for a row or a lock before it is answered
 *     503
 * @param statementLimit how long a statement of a request may take before it is answered 503; a
 *     database silent for a second longer counts as away
 * @param roundLimit how long a statement of jobs, rounds, launches, imports and exports may take
 * @param longestPause how long a transaction of jobs, rounds, launches, imports and exports may
 *     stand still, as on a machine that froze, before it is rolled back and what it held is free
 *     for others
 * @param remotePause how long a transaction that waits for a mail server may stand still: longer
 *     than that may take with one mail
 * @param clockTolerance how far the clock of a node may be from that of the database before health
 *     and the log warn of it
 * @param startWait how long the start waits for a database that cannot be reached yet
 */
@Validated
@ConfigurationProperties("csp.database")
public record DatabaseSettings(
    @DefaultValue("15") @Min(value = 1, message = "csp.database.pages is a number from 1 up.")
        int pages,
    @DefaultValue("9") @Min(value = 6, message = "csp.database.rounds is a number from 6 up.")
        int rounds,
    @DefaultValue("2") @Min(value = 1, message = "csp.database.remote is a number from 1 up.")
        int remote,
    @DefaultValue("4") @Min(value = 1, message = "csp.database.reserve is a number from 1 up.")
        int reserve,
    @DefaultValue("PT3S")
        @DurationMin(
            millis = 250,
            message = "csp.database.connection-wait is a quarter of a second at least.")
        Duration connectionWait,
    @DefaultValue("PT3S")
        @DurationMin(millis = 1, message = "csp.database.lock-wait is a time above nothing.")
        Duration lockWait,
    @DefaultValue("PT5S")
        @DurationMin(millis = 1, message = "csp.database.statement-limit is a time above nothing.")
        Duration statementLimit,
    @DefaultValue("PT10M")
        @DurationMin(millis = 1, message = "csp.database.round-limit is a time above nothing.")
        Duration roundLimit,
    @DefaultValue("PT20S")
        @DurationMin(seconds = 1, message = "csp.database.longest-pause is a second at least.")
        Duration longestPause,
    @DefaultValue("PT5M")
        @DurationMin(seconds = 1, message = "csp.database.remote-pause is a second at least.")
        Duration remotePause,
    @DefaultValue("PT5S")
        @DurationMin(millis = 1, message = "csp.database.clock-tolerance is a time above nothing.")
        Duration clockTolerance,
    @DefaultValue("PT2M")
        @DurationMin(millis = 0, message = "csp.database.start-wait is no time below nothing.")
        Duration startWait) {}
