package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as a user has it before her: what she sees, clicks and types, and what the tests want to know besides. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Dimension DESK = new Dimension(1440, 900);
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A page is there when it has its heading and waits for nothing. */
    private static final String SETTLED = """
            const main = document.querySelector('main');
            return document.readyState === 'complete' && !!main && !!main.querySelector('h1')
                && !main.querySelector('.loading') && main.getAttribute('aria-busy') !== 'true';""";

    private final ChromeDriver driver;
    private final DemoLedger ledger;
    private final Map<String, Set<Cookie>> logins = new HashMap<>();

    Browser(ChromeDriver driver, DemoLedger ledger) {
        this.driver = driver;
        this.ledger = ledger;
        driver.manage().window().setSize(DESK);
    }

    /** Signs in through the issuer's form, once for each user. */
    Browser as(String user) {
        leave();
        Set<Cookie> known = logins.get(user);
        if (known == null) {
            driver.get(ledger.origin() + "/login?returnTo=/v1/me");
            driver.findElement(By.id("username")).sendKeys(user);
            driver.findElement(By.id("password")).sendKeys(ledger.password() + Keys.ENTER);
            until(() -> driver.getCurrentUrl() != null
                    && URI.create(String.valueOf(driver.getCurrentUrl()))
                            .getPath()
                            .equals("/v1/me"));
            logins.put(user, driver.manage().getCookies());
        } else {
            known.forEach(driver.manage()::addCookie);
        }
        complaints();
        strangers();
        return this;
    }

    Browser asNobody() {
        leave();
        return this;
    }

    /** Where no page is and no login begins, which would end the session that the browser has. */
    private void leave() {
        driver.get(ledger.origin() + "/app/nothing");
        driver.manage().deleteAllCookies();
        driver.executeScript("sessionStorage.clear()");
    }

    /** Goes to a path and waits until the page is there. */
    Browser open(String path) {
        driver.get(ledger.origin() + path);
        return settled();
    }

    Browser reload() {
        driver.navigate().refresh();
        return settled();
    }

    Browser back() {
        driver.navigate().back();
        return settled();
    }

    Browser settled() {
        until(() -> Boolean.TRUE.equals(driver.executeScript(SETTLED)));
        return this;
    }

    String heading() {
        return one("main h1").getText();
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** Path and parameters. */
    String address() {
        return String.valueOf(driver.getCurrentUrl())
                .substring(ledger.origin().toString().length());
    }

    /** The first that fits, once it is there. */
    WebElement one(String css) {
        until(() -> !driver.findElements(By.cssSelector(css)).isEmpty());
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    /** What anybody can see. */
    String text() {
        return one("body").getText();
    }

    Browser click(String css) {
        WebElement found = one(css);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
        return settled();
    }

    /** Twice, as fast as a hand does. */
    Browser doubleClick(String css) {
        WebElement found = one(css);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        new Actions(driver).doubleClick(found).perform();
        return settled();
    }

    /** The button or link that says so. */
    Browser clickOn(String words) {
        By by = By.xpath("//*[self::a or self::button or self::summary][normalize-space(.)='" + words + "']");
        until(() -> !driver.findElements(by).isEmpty());
        WebElement found = driver.findElement(by);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
        return settled();
    }

    /** Replaces what is in the field with that label. */
    Browser fill(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Gives a day or a moment to its field, which takes keys in the order of a language. */
    Browser set(String label, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                field(label),
                value);
        return settled();
    }

    /** The control that the label names. */
    WebElement field(String label) {
        WebElement words = driver.findElement(By.xpath("//label[starts-with(normalize-space(.), '" + label + "')]"));
        String id = words.getDomAttribute("for");
        return id == null
                ? words.findElement(By.cssSelector("input, select, textarea"))
                : driver.findElement(By.id(id));
    }

    /** Types where the focus is. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return settled();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Ends the session without the page's knowledge. */
    Browser loseSession() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Lets the network fail, or work again. */
    Browser offline(boolean offline) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Chooses by what the option says. */
    Browser choose(String label, String option) {
        WebElement select = field(label);
        select.findElements(By.tagName("option")).stream()
                .filter(one -> one.getText().equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + option))
                .click();
        return settled();
    }

    /** Waits until what is on the page says so. */
    Browser sees(String words) {
        until(() -> text().contains(words));
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Pictures light, dark and on a phone, in {@code target/screenshots}, each looked at by the accessibility checker. */
    void portray(String name) {
        for (Look look : Look.values()) {
            look.put(driver);
            settled();
            picture(name + "-" + look.suffix());
            assertThat(violations()).as(name + " " + look.suffix()).isEmpty();
            assertThat(driver.executeScript(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " " + look.suffix() + " is not wider than the screen")
                    .isEqualTo(true);
        }
        Look.LIGHT.put(driver);
    }

    private void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the checker calls serious or critical. */
    private List<String> violations() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(String.valueOf(rule.getImpact())))
                        .map(Browser::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }

    /** Errors of scripts and of the content policy since the last call; that the ledger refused something is none. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .filter(message ->
                        !message.contains("Failed to load resource: the server responded with a status of 4"))
                .toList();
    }

    /** Where requests went since the last call that is not the ledger itself. */
    List<String> strangers() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .flatMap(entry -> requested(entry.getMessage()))
                .filter(url -> !url.startsWith(ledger.origin() + "/"))
                .filter(url -> !url.startsWith("data:") && !url.startsWith("about:"))
                .toList();
    }

    private static Stream<String> requested(String message) {
        JsonNode event = JsonMapper.shared().readTree(message).path("message");
        return event.path("method").asString("").equals("Network.requestWillBeSent")
                ? Stream.of(event.path("params").path("request").path("url").asString(""))
                : Stream.empty();
    }

    void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(condition);
    }
}
