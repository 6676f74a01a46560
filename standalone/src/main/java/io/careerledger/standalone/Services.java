package io.careerledger.standalone;

import io.careerledger.command.CommandService;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.embedded.EmbeddedBroker;
import io.careerledger.embedded.EmbeddedDatabase;
import io.careerledger.embedded.LoopbackPort;
import io.careerledger.embedded.OwnerOnlyFile;
import io.careerledger.embedded.Secrets;
import io.careerledger.query.QueryService;
import io.careerledger.query.projection.database.Roles;
import io.careerledger.standalone.issuer.DevelopmentIssuer;
import io.careerledger.standalone.issuer.IssuerKeys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts both services on the embedded servers, each with the settings that it would get from its environment. */
final class Services {

    /** May insert and select events, and no more. */
    private static final String APPENDING_ROLE = "ledger_app";

    private final Settings settings;
    private final String issuer;
    private final String audience;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final String positionKey;

    Services(Settings settings, String issuer, String audience, EmbeddedDatabase database, EmbeddedBroker broker) {
        this.settings = settings;
        this.issuer = issuer;
        this.audience = audience;
        this.database = database;
        this.broker = broker;
        this.positionKey =
                OwnerOnlyFile.readOrCreate(StandaloneLedger.positionKey(settings.home()), Secrets::newSecret);
    }

    ConfigurableApplicationContext command() {
        DatabaseAccess owner = database.database("ledger");
        database.createRole(APPENDING_ROLE);
        return started(
                CommandService.application().application(),
                settings.commandPort(),
                List.of(
                        "--spring.datasource.url=" + owner.url(),
                        "--spring.datasource.username=" + APPENDING_ROLE,
                        "--spring.datasource.password=" + owner.password(),
                        "--spring.flyway.user=" + owner.user(),
                        "--spring.flyway.password=" + owner.password()));
    }

    ConfigurableApplicationContext query() {
        DatabaseAccess owner = database.database("views");
        database.createServiceRole(Roles.PROJECTOR);
        database.createRole(Roles.READER);
        List<String> own = new ArrayList<>(login());
        own.addAll(List.of(
                "--spring.datasource.url=" + owner.url(),
                "--spring.datasource.username=" + Roles.READER,
                "--spring.datasource.password=" + owner.password(),
                "--spring.flyway.user=" + owner.user(),
                "--spring.flyway.password=" + owner.password(),
                "--career.views.projector.username=" + Roles.PROJECTOR,
                "--career.views.projector.password=" + owner.password(),
                "--career.command-url=" + StandaloneLedger.local(settings.commandPort()),
                // the only instance there is: after a kill it takes its partitions over at once
                "--projection.instance=standalone"));
        return started(QueryService.application(), settings.queryPort(), own);
    }

    /** At the built-in issuer everybody can log in; at another as far as the environment says as which client. */
    private List<String> login() {
        List<String> login = new ArrayList<>();
        login.add("--career.login.public-url=" + StandaloneLedger.local(settings.queryPort()));
        login.add("--career.login.session-key="
                + OwnerOnlyFile.readOrCreate(StandaloneLedger.sessionKey(settings.home()), Secrets::newSecret));
        if (settings.issuer() == null) {
            IssuerKeys keys = IssuerKeys.in(StandaloneLedger.issuerKeys(settings.home()));
            login.add("--career.login.client-id=" + DevelopmentIssuer.DASHBOARD);
            login.add("--career.login.client-secret=" + keys.secretOf(DevelopmentIssuer.DASHBOARD));
        }
        return login;
    }

    private ConfigurableApplicationContext started(SpringApplication service, int port, List<String> own) {
        List<String> arguments = new ArrayList<>(own);
        arguments.add("--server.address=" + LoopbackPort.ADDRESS);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
        arguments.add("--career.issuer=" + issuer);
        arguments.add("--career.audience=" + audience);
        arguments.add("--career.position-key=" + positionKey);
        arguments.add("--spring.main.log-startup-info=false");
        // Stopped by whoever started it, in order with the servers that it needs.
        service.setRegisterShutdownHook(false);
        return service.run(arguments.toArray(String[]::new));
    }
}
