package dev.debrief.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;

/** Cookies that no script can read, and that are sent encrypted where the page was. */
final class Cookies {

    private Cookies() {}

    /** It lasts until the browser is closed. */
    static Cookie of(String name, String value, String path, String sameSite, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", sameSite);
        cookie.setSecure(request.isSecure());
        return cookie;
    }

    /** Any content as the value of a cookie. */
    static String encoded(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
