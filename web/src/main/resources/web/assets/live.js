// Shows what others record as soon as it is recorded, and chooses the kind of an entry by a key. Without it, the page asks again after
// a while, and kinds are chosen from the list.
(function () {
  "use strict";
  const stream = document.querySelector("[data-stream]");
  if (stream && window.EventSource) {
    new EventSource(stream.dataset.stream).addEventListener("changed", function () {
      window.htmx.trigger("#now", "changed");
    });
  }
  const entry = document.querySelector(".live-entry");
  if (entry) {
    entry.querySelector(".keys").hidden = false;
    entry.addEventListener("keydown", function (event) {
      const digit = /^Digit([1-9])$/.exec(event.code);
      if (event.altKey && digit && entry.elements.kind.options[digit[1] - 1]) {
        event.preventDefault();
        entry.elements.kind.selectedIndex = digit[1] - 1;
      }
    });
  }
})();
