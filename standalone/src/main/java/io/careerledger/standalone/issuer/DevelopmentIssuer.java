package io.careerledger.standalone.issuer;

import io.careerledger.embedded.LoopbackPort;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running issuer, on the loopback address. */
public final class DevelopmentIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final IssuerIdentity identity;

    private DevelopmentIssuer(ConfigurableApplicationContext context, IssuerIdentity identity) {
        this.context = context;
        this.identity = identity;
    }

    /**
     * Starts the issuer.
     *
     * @param port where to listen; the issuer's name contains it, so it is not 0
     */
    public static DevelopmentIssuer started(int port, String audience, IssuerKeys keys) {
        IssuerIdentity identity = new IssuerIdentity("http://" + LoopbackPort.ADDRESS + ":" + port, audience);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(empty -> prepare((GenericApplicationContext) empty, keys, identity))
                .run(
                        "--spring.config.name=development-issuer",
                        "--spring.main.banner-mode=off",
                        "--spring.main.log-startup-info=false",
                        "--server.address=" + LoopbackPort.ADDRESS,
                        "--server.port=" + port,
                        "--server.shutdown=immediate");
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
