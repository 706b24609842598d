package cgovet.report.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that {@code cgovet layout} writes, as Chromium shows them. */
@NullMarked
class LayoutPageInBrowserTest {
    private static final Path PAGES = Path.of("..", "app", "testdata", "layout");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        String named = System.getenv("CGOVET_CHROMIUM");
        Path chromium = Path.of(named == null ? "/usr/bin/chromium" : named);
        assumeTrue(
                Files.isExecutable(chromium),
                "there is no browser " + chromium + "; name one with CGOVET_CHROMIUM");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    private void show(String name) {
        page.navigate(PAGES.resolve(name).toAbsolutePath().normalize().toUri().toString());
    }

    @Test
    void loadsNothingElseAndComplainsOfNothing() {
        show("api.html");
        assertThat(requests).hasSize(1);
        assertThat(complaints).isEmpty();
        assertThat(page.title()).isEqualTo("Layouts: api.h");
        assertThat(page.locator("h1").textContent()).isEqualTo("Layouts of api.h");
    }

    @Test
    void drawsACellForEachByte() {
        show("api.html");
        Locator point = section("struct point");
        Locator first = point.locator(".form").first();
        Locator cells = first.locator(".ruler i");
        assertThat(cells.count()).isEqualTo(24);
        assertThat(cells.first().isVisible()).isTrue();
        assertThat(first.locator(".ruler i.hole").count()).isEqualTo(3 + 4);
        // In one row, from left to right.
        assertThat(cells.nth(23).boundingBox().y).isEqualTo(cells.first().boundingBox().y);
        assertThat(cells.nth(23).boundingBox().x).isGreaterThan(cells.first().boundingBox().x);
        // Members have colours that differ from holes' and from their neighbours'.
        assertThat(style(cells.nth(0), "background-color"))
                .isNotEqualTo(style(cells.nth(4), "background-color"));
        assertThat(style(cells.nth(1), "background-image")).contains("gradient");
    }

    @Test
    void putsPlatformsSideBySideAndMarksDifferences() {
        show("api.html");
        Locator point = section("struct point");
        Locator forms = point.locator(".form");
        assertThat(forms.count()).isEqualTo(3);
        assertThat(forms.nth(0).locator("tr.differs").count()).isZero();
        Locator next = forms.nth(1).locator("tr.differs").filter(containing("next"));
        assertThat(next.count()).isEqualTo(1);
        assertThat(next.textContent()).contains("differs");
        assertThat(Integer.parseInt(style(next.locator("td").first(), "font-weight")))
                .isGreaterThanOrEqualTo(700);
        assertThat(page.locator("table.summary td.differs").first().textContent()).contains("≠");
    }

    @Test
    void leadsFromTheSummaryToAType() {
        show("api.html");
        page.setViewportSize(900, 400);
        Locator section = section("struct line");
        page.locator("table.summary a").filter(containing("struct line")).click();
        assertThat(page.url()).endsWith("#" + section.getAttribute("id"));
        double y = section.boundingBox().y;
        assertThat(y).isBetween(-10.0, 400.0);
    }

    @Test
    void showsTheMirrorBesideC() {
        show("package.html");
        Locator beside = section("C struct hdr");
        Locator rows = beside.locator("table.beside").first().locator("tr");
        assertThat(rows.nth(1).textContent()).contains("kind").contains("Kind").contains("yes");
        assertThat(beside.locator("table.beside tr.differs").count()).isPositive();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeReadInLightAndDark(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        show("api.html");
        for (String selector :
                List.of("body", "th", "td.differs", "i.m1", "i.m2", "i.m3", "i.m4")) {
            Object ratio = page.locator(selector).first().evaluate(CONTRAST);
            assertThat(((Number) ratio).doubleValue()).as(selector).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void isNoWiderThanAWindow() {
        page.setViewportSize(1280, 800);
        show("api.html");
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(1280);
    }

    private Locator section(String heading) {
        return page.locator("section:has(h2:text-is('" + heading + "'))");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String style(Locator element, String property) {
        return (String)
                element.evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property);
    }

    /** WCAG's contrast of an element's text with what is behind it. */
    private static final String CONTRAST =
            """
            e => {
              const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
              let back = e;
              let paint = parts(getComputedStyle(back).backgroundColor);
              while (back.parentElement && paint.length > 3 && paint[3] === 0) {
                back = back.parentElement;
                paint = parts(getComputedStyle(back).backgroundColor);
              }
              if (paint.length > 3 && paint[3] === 0) {
                paint = parts(getComputedStyle(document.body).backgroundColor);
              }
              const light = c => {
                const [r, g, b] = c.slice(0, 3).map(v => v / 255)
                  .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const a = light(parts(getComputedStyle(e).color));
              const b = light(paint);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }
            """;
}
