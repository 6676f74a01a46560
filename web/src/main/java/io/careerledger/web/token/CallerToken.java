package io.careerledger.web.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A checked token together with whom it names. */
final class CallerToken extends JwtAuthenticationToken {

    private final transient Caller caller;

    CallerToken(Jwt token, Caller caller) {
        super(token, List.of(), caller.subject());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof CallerToken token && token.caller.equals(caller);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
