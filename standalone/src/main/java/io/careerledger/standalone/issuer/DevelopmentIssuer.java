package io.careerledger.standalone.issuer;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running issuer: on the loopback address, or by https for the containers beside it. */
public final class DevelopmentIssuer implements AutoCloseable {

    /** The client at which users log in with a form; its secret is that of its name in {@link IssuerKeys}. */
    public static final String DASHBOARD = "career-dashboard";

    private final ConfigurableApplicationContext context;
    private final IssuerIdentity identity;

    private DevelopmentIssuer(ConfigurableApplicationContext context, IssuerIdentity identity) {
        this.context = context;
        this.identity = identity;
    }

    /**
     * Starts the issuer.
     *
     * @param address where to listen, a loopback address: its users prove themselves by what lies on this machine
     * @param port not 0, as the issuer's name contains it
     * @param dashboards URLs of the services that its users may log in at, without a path
     * @throws IllegalArgumentException for any other address
     */
    public static DevelopmentIssuer started(
            String address, int port, String audience, List<String> dashboards, IssuerKeys keys) {
        if (!InetAddress.ofLiteral(address).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "the development issuer listens on a loopback address only, not on " + address);
        }
        IssuerIdentity identity = new IssuerIdentity("http://" + address + ":" + port, audience, dashboards);
        return started(identity, keys, List.of("--server.address=" + address, "--server.port=" + port));
    }

    /**
     * Starts the issuer for other machines, such as the containers beside it: by https alone.
     *
     * @param certificate that its callers have been given to trust
     */
    public static DevelopmentIssuer startedForOthers(
            IssuerCertificate certificate, String audience, List<String> dashboards, IssuerKeys keys) {
        IssuerIdentity identity = new IssuerIdentity(certificate.url().toString(), audience, dashboards);
        List<String> server = new ArrayList<>(certificate.serverSettings());
        server.add("--server.port=" + certificate.url().getPort());
        return started(identity, keys, server);
    }

    private static DevelopmentIssuer started(IssuerIdentity identity, IssuerKeys keys, List<String> server) {
        List<String> settings = new ArrayList<>(server);
        settings.addAll(List.of(
                "--spring.config.name=development-issuer",
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--server.shutdown=immediate",
                // cookies know no ports: this must be no name of the services'
                "--server.servlet.session.cookie.name=career-issuer",
                "--server.servlet.session.cookie.same-site=lax",
                "--server.servlet.session.timeout=12h"));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(empty -> prepare((GenericApplicationContext) empty, keys, identity))
                .run(settings.toArray(String[]::new));
        return new DevelopmentIssuer(context, identity);
    }

    private static void prepare(GenericApplicationContext context, IssuerKeys keys, IssuerIdentity identity) {
        context.registerBean(IssuerKeys.class, () -> keys);
        context.registerBean(IssuerIdentity.class, () -> identity);
    }

    /** What tokens call it, and where its metadata is found. */
    public String url() {
        return identity.url();
    }

    @Override
    public void close() {
        context.close();
    }
}
