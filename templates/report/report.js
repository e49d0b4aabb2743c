// The page's own script: it reads the data that the page carries and reacts. What it shows, `servandaPage` makes.
(async () => {
  const root = document.documentElement;
  const place = document.getElementById('page');
  const packed = Uint8Array.from(atob(document.getElementById('data').textContent), (char) => char.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const page = new servandaPage.PageModel(await new Response(unpacked).json(), root.lang);
  const one = (selector, from = place) => from.querySelector(selector);
  const all = (selector, from = place) => [...from.querySelectorAll(selector)];

  // A finding gets its details when it is opened, a folded list its lines.
  const fill = (node) => {
    if (node.matches('.finding') && node.dataset.full === undefined) {
      const body = page.body(node.id.slice(2));
      if (body === undefined) return;
      node.dataset.full = '';
      for (const old of all(':scope > :not(summary)', node)) old.remove();
      node.insertAdjacentHTML('beforeend', body);
      reach(node);
    }
    if (node.matches('.folded') && node.dataset.full === undefined) {
      node.dataset.full = '';
      all(':scope > :not(summary)', node).forEach((old) => old.remove());
      grow(node, Number(node.dataset.skip));
    }
  };
  const grow = (node, from, id) => {
    const { markup, next, left } = page.rows(node.dataset.clause, node.dataset.o, from, id);
    one(':scope > .more', node)?.remove();
    node.insertAdjacentHTML('beforeend', markup);
    if (left === 0) return;
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    more.textContent = page.more(left);
    more.addEventListener('click', () => {
      const last = more.previousElementSibling;
      grow(node, next);
      last.nextElementSibling?.firstElementChild.focus();
    });
    node.append(more);
  };

  // A part that scrolls sideways must be in reach of the keyboard; one that does not is no stop on the way.
  const reach = (node) => {
    for (const part of all('.scroll', node)) {
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    }
  };

  const wanted = () => {
    const { search, outcome, section, bearer, severity } = one('.filter').elements;
    return {
      search: search.value,
      outcome: outcome.value,
      section: section.value,
      bearer: bearer.value,
      severity: severity.value,
    };
  };
  let last = '';
  const apply = () => {
    const question = wanted();
    const { markup, state } = page.filtered(question);
    one('.filter output').value = state;
    const asked = JSON.stringify(question);
    if (asked !== last) one('.sections').innerHTML = markup;
    last = asked;
  };
  const show = (outcome) => {
    one('.filter').reset();
    one('.filter').elements.outcome.value = outcome;
    apply();
  };

  const idInAddress = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return '';
    }
  };
  // A link to a finding or a clause must show it, whatever is closed or filtered away.
  const reveal = () => {
    const id = idInAddress();
    if (id === '') return;
    const found = id.startsWith('f-') ? page.placeOf(id.slice(2)) : undefined;
    if (document.getElementById(id) === null && (found !== undefined || /^[cs]-/.test(id))) {
      one('.filter').reset();
      apply();
    }
    if (document.getElementById(id) === null && found !== undefined) {
      const list = all('.folded').find(
        (node) => node.dataset.clause === found.clause && node.dataset.o === found.shown,
      );
      if (list === undefined) return;
      list.dataset.full = '';
      all(':scope > :not(summary)', list).forEach((old) => old.remove());
      grow(list, Number(list.dataset.skip), id.slice(2));
    }
    const target = document.getElementById(id);
    if (target === null) return;
    for (let node = target.closest('details'); node; node = node.parentElement.closest('details')) {
      node.open = true;
      fill(node);
    }
    target.scrollIntoView();
    for (const old of all('.target')) old.classList.remove('target');
    target.classList.add('target');
  };

  const isDark = () =>
    root.dataset.theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset.theme === 'dark';
  const showTheme = () => one('[data-theme]').setAttribute('aria-pressed', String(isDark()));

  // On the map one cell is a stop of the keyboard; the arrows lead to the others.
  const cells = () => all('.plan a:not(.number)');
  const tellCell = (cell) => {
    one('.map .told').textContent = cell.getAttribute('aria-label');
  };
  const stopAt = (cell) => {
    for (const each of cells()) each.tabIndex = each === cell ? 0 : -1;
  };
  const above = (cell, list, step) => {
    const { left, top } = cell.getBoundingClientRect();
    const rows = list.filter((each) => (each.getBoundingClientRect().top - top) * step > 1);
    const near = Math.min(...rows.map((each) => Math.abs(each.getBoundingClientRect().top - top)));
    return rows
      .filter((each) => Math.abs(each.getBoundingClientRect().top - top) <= near + 1)
      .sort((a, b) => Math.abs(a.getBoundingClientRect().left - left) - Math.abs(b.getBoundingClientRect().left - left))[0];
  };
  const STEPS = {
    ArrowRight: (cell, list) => list[list.indexOf(cell) + 1],
    ArrowLeft: (cell, list) => list[list.indexOf(cell) - 1],
    ArrowDown: (cell, list) => above(cell, list, 1),
    ArrowUp: (cell, list) => above(cell, list, -1),
    Home: (_, list) => list[0],
    End: (_, list) => list.at(-1),
  };

  const wake = () => {
    one('.tools').hidden = false;
    one('.filter').hidden = false;
    last = JSON.stringify(wanted());
    apply();
    showTheme();
    stopAt(cells()[0]);
    reach(place);
  };

  const speak = (language) => {
    const { title, body } = page.speak(language);
    const question = wanted();
    root.lang = language;
    document.title = title;
    place.innerHTML = body;
    for (const [name, value] of Object.entries(question)) one('.filter').elements[name].value = value;
    wake();
    last = '';
    apply();
    reveal();
    one(`[data-lang="${language}"]`).focus();
  };

  place.addEventListener('click', (event) => {
    const button = event.target.closest('button, a');
    if (button === null) return;
    if (button.dataset.lang !== undefined && button.dataset.lang !== root.lang) speak(button.dataset.lang);
    if (button.dataset.theme !== undefined) {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      showTheme();
    }
    if (button.dataset.outcome !== undefined) show(button.dataset.outcome);
    if (button.name === 'open' || button.name === 'close') {
      for (const node of all('.sections .finding')) {
        node.open = button.name === 'open';
        if (node.open) fill(node);
      }
    }
    // The address may be the present one already, and then nothing else would happen.
    if (button.hash && button.hash === location.hash) reveal();
  });
  let timer;
  place.addEventListener('input', (event) => {
    if (event.target.closest('.filter') === null) return;
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  });
  place.addEventListener('reset', () => setTimeout(apply));
  place.addEventListener('submit', (event) => event.preventDefault());
  place.addEventListener('toggle', (event) => (event.target.open ? fill(event.target) : undefined), true);
  place.addEventListener('toggle', (event) => reach(event.target), true);
  for (const kind of ['focusin', 'mouseover']) {
    place.addEventListener(kind, (event) => {
      const cell = event.target.closest?.('.plan a:not(.number)');
      if (cell) tellCell(cell);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const cell = event.target.closest?.('.plan a:not(.number)');
    if (cell && event.key in STEPS) {
      const next = STEPS[event.key](cell, cells());
      event.preventDefault();
      if (next === undefined) return;
      stopAt(next);
      next.focus();
    }
    if (event.key === '/' && event.target.closest?.('input, select, textarea') === null) {
      event.preventDefault();
      one('.filter').elements.search.focus();
    }
  });
  addEventListener('hashchange', reveal);
  addEventListener('resize', () => reach(place));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);

  // On paper the findings that ask for attention are open; what is only pending or a state is told by its line.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details.finding:is(.v-breached, .v-missed, .v-undetermined, .v-waived):not([open])');
    for (const node of opened) {
      fill(node);
      node.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const node of opened) node.open = false;
  });

  wake();
  reveal();
  root.dataset.ready = '';
})();
