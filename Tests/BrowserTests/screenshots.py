"""Makes the pictures of docs/review-page.md anew: WASL_PROGRAM=.build/release/wasl python3 Tests/BrowserTests/screenshots.py"""

import chromium
import review
from page import IDLE, READY

DOCS = review.ROOT / "docs"


def main():
    server = review.Review(review.ARTICLE / "en.txt", review.ARTICLE / "ar.txt")
    browser = chromium.Chromium()
    try:
        server.wait_until_checked()
        page = browser.page(1200, 760)
        page.media(prefers_color_scheme="light")
        show(page, server.url)
        for chord in ("KeyJ", "Enter", "Enter", "KeyF"):
            page.press(chord)
            page.wait(IDLE)
        page.screenshot(DOCS / "review-light.png")
        page.media(prefers_color_scheme="dark")
        page.screenshot(DOCS / "review-dark.png")
        server.ask("/api/settings", {"language": "ar"}, method="PUT")
        page.media(prefers_color_scheme="light")
        show(page, server.url)
        page.screenshot(DOCS / "review-arabic.png")
        server.ask("/api/settings", {}, method="PUT")
        phone = browser.page(390, 760)
        show(phone, server.url)
        for chord in ("KeyJ", "KeyF"):
            phone.press(chord)
            phone.wait(IDLE)
        phone.screenshot(DOCS / "review-phone.png")
    finally:
        browser.close()
        server.close()


def show(page, url):
    page.open(url)
    page.wait(READY)
    page.wait(IDLE)
    # The map comes a moment later than the sentences.
    page.wait("document.getElementById('map-canvas').style.color !== ''")


if __name__ == "__main__":
    main()
