package io.careerledger.query.dashboard;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the dashboard consists of.
 *
 * @param location of the files, as Spring writes resources, with a slash at the end
 * @param base path under which they are served; another one whenever any file changes, so that browsers may keep them for good
 * @param shell the one page, into which scripts put everything
 */
record DashboardFiles(String location, String base, String shell) {

    private static final String PLACE = "classpath:/META-INF/resources/app/";
    private static final int DIGITS = 16;

    /** Those that were built into the program. */
    static DashboardFiles builtIn() {
        return at(PLACE, "/app/" + digest().substring(0, DIGITS));
    }

    private static DashboardFiles at(String location, String base) {
        Resource shell = new PathMatchingResourcePatternResolver().getResource(location + "shell.html");
        try {
            return new DashboardFiles(
                    location,
                    base,
                    shell.getContentAsString(StandardCharsets.UTF_8).replace("{base}", base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Resource[] files() throws IOException {
        Resource[] found = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE + "**/*.*"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(DashboardFiles::address))
                .toArray(Resource[]::new);
        if (found.length == 0) {
            throw new FileNotFoundException("the dashboard's files are not on the class path");
        }
        return found;
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
