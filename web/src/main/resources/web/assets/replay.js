// Two handles on the line of versions. Without it, versions are clicked on or typed.
(function () {
  "use strict";
  const form = document.getElementById("replay");
  const handles = form && form.querySelector(".handles");
  if (!handles) { return; }
  const output = handles.querySelector("output");
  const ends = { from: handles.querySelector("[data-end=from]"), to: handles.querySelector("[data-end=to]") };
  const byTime = handles.dataset.scale === "time";
  const marks = Array.from(document.querySelectorAll(".versions [data-version]"), function (mark) {
    return { version: Number(mark.dataset.version), place: parseFloat(mark.getAttribute("cx")) };
  });
  let waiting = 0;
  function version(handle) {
    const value = Number(handle.value);
    return !byTime ? value : marks.reduce(function (near, mark) {
      return Math.abs(mark.place - value) < Math.abs(near.place - value) ? mark : near;
    }).version;
  }
  function put(handle, number) {
    const mark = marks.find(function (one) { return one.version === number; });
    handle.dataset.version = number;
    handle.value = byTime && mark ? mark.place : number;
  }
  function title(version) {
    const mark = document.querySelector(".versions [data-version='" + version + "'] title");
    return mark ? mark.textContent : String(version);
  }
  function moved(end, number) {
    put(ends[end], number);
    if (Number(ends.from.dataset.version) > Number(ends.to.dataset.version)) {
      put(ends[end === "from" ? "to" : "from"], number);
    }
    Object.keys(ends).forEach(function (name) {
      const at = ends[name].dataset.version;
      form.elements[name].value = at;
      ends[name].setAttribute("aria-valuetext", title(at));
    });
    output.textContent = title(number);
  }
  function submitLater(end) {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      form.action = form.action.split("#")[0] + "#" + end;
      form.requestSubmit();
    }, 500);
  }
  // On the scale of time, a key moves by a version, however far that is.
  function step(event, end) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
    const next = Number(ends[end].dataset.version) + (steps[event.key] || 0);
    if (byTime && steps[event.key] && marks.some(function (mark) { return mark.version === next; })) {
      event.preventDefault();
      moved(end, next);
      submitLater(end);
    }
  }
  handles.hidden = false;
  Object.keys(ends).forEach(function (end) {
    ends[end].addEventListener("input", function () { moved(end, version(ends[end])); });
    ends[end].addEventListener("keydown", function (event) { step(event, end); });
    ends[end].addEventListener("change", function () { submitLater(end); });
  });
  const held = ends[location.hash.slice(1)];
  if (held) { held.focus(); }
})();
