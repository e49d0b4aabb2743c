'use strict';
(() => {
  const form = document.querySelector('form.filter');
  const items = [...document.querySelectorAll('[id^="f-"]')].map((node) => ({
    node,
    // Rows that are folded together say it once.
    outcome: node.closest('[data-o]').dataset.o,
    severity: node.closest('[data-s]').dataset.s,
    bearer: node.closest('article').dataset.bearer,
    section: node.closest('[data-section]').dataset.section,
    text: undefined,
  }));
  const output = form.querySelector('output');
  const groups = ['.folded', '.clause', '.part'].map((name) => [...document.querySelectorAll(name)]);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  form.hidden = false;

  const wholeText = (node) => {
    const clause = node.closest('article').querySelector('header');
    return `${node.textContent} ${clause.textContent}`.replace(/\s+/g, ' ').toLowerCase();
  };

  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      let fits =
        (wanted.outcome === '' || wanted.outcome === item.outcome) &&
        (wanted.section === '' || wanted.section === item.section) &&
        (wanted.bearer === '' || wanted.bearer === item.bearer) &&
        (wanted.severity === '' || wanted.severity === item.severity);
      if (fits && words.length > 0) {
        item.text ??= wholeText(item.node);
        fits = words.every((word) => item.text.includes(word));
      }
      item.node.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of groups) {
      for (const node of group) node.hidden = node.querySelector('[id^="f-"]:not([hidden])') === null;
    }
    output.value = output.dataset.words
      .replace('{shown}', number.format(shown))
      .replace('{total}', output.dataset.total);
    form.querySelector('.nothing').hidden = shown > 0;
  };

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 80);
  });
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());

  const setOpen = (open) => {
    for (const node of document.querySelectorAll('.finding:not([hidden])')) node.open = open;
  };
  form.elements.open.addEventListener('click', () => setOpen(true));
  form.elements.close.addEventListener('click', () => setOpen(false));

  for (const link of document.querySelectorAll('[data-outcome]')) {
    link.addEventListener('click', () => {
      form.reset();
      form.elements.outcome.value = link.dataset.outcome;
      setTimeout(apply);
    });
  }

  // A link to a finding must show it, whatever is closed or filtered away.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) {
      form.reset();
      apply();
    }
    for (let node = target.closest('details'); node; node = node.parentElement.closest('details')) node.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);

  // On paper the findings that ask for attention are open; what is only pending or a state is told by its line.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details.finding:is(.v-breached, .v-missed, .v-undetermined, .v-waived):not([open])')];
    for (const node of opened) node.open = true;
  });
  addEventListener('afterprint', () => {
    for (const node of opened) node.open = false;
  });

  // A part that scrolls sideways must be in reach of the keyboard; one that does not is no stop on the way.
  const reach = (root) => {
    for (const node of root.querySelectorAll('.scroll')) {
      if (node.scrollWidth > node.clientWidth) node.tabIndex = 0;
      else node.removeAttribute('tabindex');
    }
  };
  addEventListener('resize', () => reach(document));
  document.addEventListener('toggle', (event) => reach(event.target), true);

  apply();
  reveal();
  reach(document);
})();
