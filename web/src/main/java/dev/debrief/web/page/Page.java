package dev.debrief.web.page;

import org.springframework.web.servlet.function.ServerResponse;

/** What is answered to a request for a page, or to a form that was sent. */
@FunctionalInterface
public interface Page {

    ServerResponse answer(Visit visit);
}
