package io.careerledger.standalone.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the Chromium of this machine, without a window; nothing is ever downloaded for it. */
final class Chromium {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

    private Chromium() {}

    static ChromeDriver started() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("CAREER_CHROMIUM", BROWSERS).toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--lang=en-GB",
                "--window-size=1440,900");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("CAREER_CHROMEDRIVER", DRIVERS).toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path program(String setting, List<String> names) {
        Map<String, String> environment = System.getenv();
        Optional<Path> given = Optional.ofNullable(environment.get(setting)).map(Path::of);
        return given.or(() -> names.stream()
                        .flatMap(name -> onPath(Objects.requireNonNullElse(environment.get("PATH"), ""), name))
                        .findFirst())
                .filter(Files::isExecutable)
                .orElseThrow(
                        () -> new AssertionError(
                                "Missing: a Chromium and its driver, for the tests of the dashboard. Install them (Debian: chromium and"
                                        + " chromium-driver), or set CAREER_CHROMIUM and CAREER_CHROMEDRIVER to the two programs."));
    }

    private static Stream<Path> onPath(String path, String name) {
        return Stream.of(path.split(File.pathSeparator))
                .map(Path::of)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable);
    }
}
