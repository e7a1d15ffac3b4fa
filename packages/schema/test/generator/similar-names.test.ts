import { describe, expect, it } from 'vitest';
import { areSimilar } from '../../generator/similar-names.js';

describe('areSimilar', () => {
  it.each([
    ['tp.session.start', 'tp.session.started'],
    ['tp.session.start', 'tp.sessions.start'],
    ['tp.ui.banner.click', 'tp.ui.click.banner'],
    ['tp.ui.pageView', 'tp.ui.page.view'],
    ['tsh.login', 'tsh.logIn'],
    ['tp.ui.banner.click', 'tp.ui.baner.click'],
    ['tp.ui.banner.click', 'tp.ui.bnaner.click'],
    ['tp.ui.banner.click', 'tp.ui.bamner.click'],
  ])('sees that %s is %s', (left, right) => {
    expect(areSimilar(left, right)).toBe(true);
    expect(areSimilar(right, left)).toBe(true);
  });

  it.each([
    ['tp.session.start', 'tp.session.end'],
    ['connect.cluster.login', 'connect.cluster.logout'],
    ['tp.bot.create', 'tp.bot.join'],
    ['tp.user.login', 'tp.user.loginFailure'],
    ['tp.ui.session.start', 'tp.session.start'],
    ['tsh.db', 'tsh.ls'],
    ['tsh.login', 'tsh.login'],
  ])('keeps %s apart from %s', (left, right) => {
    expect(areSimilar(left, right)).toBe(false);
    expect(areSimilar(right, left)).toBe(false);
  });
});
