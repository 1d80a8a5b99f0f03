// Shows what others record as soon as it is recorded. Without it, the page asks again after a while.
(function () {
  "use strict";
  const stream = document.querySelector("[data-stream]");
  if (stream && window.EventSource) {
    new EventSource(stream.dataset.stream).addEventListener("changed", function () {
      window.htmx.trigger("#now", "changed");
    });
  }
})();
