package dev.debrief.web.page;

/** Pages that belong together. */
public interface Desk {

    /** Says under which addresses the pages are. */
    void open(Routes routes);
}
