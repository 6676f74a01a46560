package io.careerledger.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Counts the requests of every subject; stands behind the token check, which says who that is. */
public final class RateFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final List<PathPattern> exports;
    private final List<PathPattern> imports;

    RateFilter(RateLimits limits, RateSettings settings) {
        this.limits = limits;
        this.exports = patterns(settings.exportPaths());
        this.imports = patterns(settings.importPaths());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            PathContainer path = PathContainer.parsePath(request.getRequestURI());
            limits.take(Rate.REQUESTS, caller.getName(), response);
            if (matches(exports, path)) {
                limits.take(Rate.EXPORTS, caller.getName(), response);
            }
            if (matches(imports, path)) {
                limits.take(Rate.IMPORTS, caller.getName(), response);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
