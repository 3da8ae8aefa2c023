/** What is asked: the fields, and what they say. */
import { EN } from './texts.en.js';
import { NB } from './texts.nb.js';

export const $ = (id) => document.getElementById(id);
export const form = $('question');

export const page = {
  language: navigator.language.toLowerCase().match(/^(nb|nn|no)/) ? 'nb' : 'en',
  known: { callers: [], references: [], parties: {} },
  /** The last question and its answer, to be told again in another language or another width. */
  asked: undefined,
};

export const texts = () => ({ nb: NB, en: EN })[page.language];
const audience = () => form.elements.audience.value;
export const isPasting = () => page.known.callers.length === 0 || $('paste').checked;
const callers = (isOwner) => page.known.callers.filter((caller) => (caller.kind === 'owner') === isOwner);
/** In the page's language; the list may have one name for all. */
export const named = (caller) => caller && { ...caller, name: caller.name[page.language] ?? caller.name };
const chosen = (select) => page.known.callers.find((caller) => caller.id === select.value);

function option(value, label, isSelected) {
  return new Option(label, value, false, isSelected);
}

function fill(select, options) {
  const before = select.value;
  select.replaceChildren(...options.map(([value, label]) => option(value, label, value === before)));
}

const labelled = (caller) => [caller.id, named(caller).name];

function fillForm() {
  const t = texts();
  fill($('caller'), callers(false).map(labelled));
  fill($('owner'), callers(true).map(labelled));
  fill($('subject'), [['', t.nobody], ...callers(false).map(labelled)]);
  fill($('stated'), [['', t.notStated], ...['0', '1', '2', '3', '4'].map((level) => [level, level])]);
  showCaller();
  $('examples').hidden = page.known.references.length === 0;
  $('examples').replaceChildren(...page.known.references.map(example));
}

export function showCaller() {
  $('caller-about').textContent = chosen($('caller'))?.about[page.language] ?? '';
  fill($('level'), (chosen($('caller'))?.levels ?? []).map((level) => [String(level), String(level)]));
}

function example({ ref, label }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label[page.language];
  button.addEventListener('click', () => {
    $('reference').value = ref;
    $('reference').focus();
    sayInvalid();
  });
  return button;
}

export function showFields() {
  const holds = {
    list: !isPasting(),
    paste: isPasting(),
    choosable: page.known.callers.length > 0,
    enduser: audience() === 'enduser',
    serviceowner: audience() === 'serviceowner',
  };
  document.querySelectorAll('[data-when]').forEach((field) => {
    field.hidden = !field.dataset.when.split(' ').every((condition) => holds[condition]);
  });
}

export function speak(language) {
  page.language = language;
  const t = texts();
  document.documentElement.lang = language;
  document.title = t.title;
  document.querySelectorAll('[data-t]').forEach((element) => {
    element.textContent = t[element.dataset.t];
  });
  document.querySelectorAll('[data-label]').forEach((element) => {
    element.setAttribute('aria-label', t[element.dataset.label]);
  });
  document.querySelectorAll('.language button').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.value === language));
  });
  fillForm();
  sayInvalid();
}

export function sayInvalid(message) {
  $('reference-error').textContent = message ?? '';
  $('reference-error').hidden = !message;
  $('reference').setAttribute('aria-invalid', String(Boolean(message)));
}

export function question() {
  const isOwner = audience() === 'serviceowner';
  const caller = isPasting() ? undefined : chosen(isOwner ? $('owner') : $('caller'));
  const subjectCaller = isOwner && !isPasting() ? chosen($('subject')) : undefined;
  return {
    audience: audience(),
    reference: $('reference').value.trim(),
    language: page.language,
    caller,
    level: isOwner || isPasting() ? undefined : Number($('level').value),
    subjectCaller,
    subject: isOwner ? (isPasting() ? $('subject-urn').value.trim() : (subjectCaller?.urn ?? '')) : '',
    stated: isOwner ? $('stated').value : '',
    parties: page.known.parties,
  };
}
