import { expect, it } from 'vitest';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';
import { createDiary } from '../src/page/diary.js';

const entered = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };

function bodyOf(...seqs: readonly number[]): string {
  return JSON.stringify({ events: seqs.map((seq) => ({ id: `id ${seq}`, properties: { user_name: `pseudonym ${seq}` } })) });
}

it('puts what left the page beside what was entered, newest first', () => {
  const diary = createDiary();
  diary.entered(tpUiCreateNewRoleClick, entered);
  diary.entered(tpUiCreateNewRoleClick, { ...entered, user_name: 'bob@example.com' });
  diary.sent(bodyOf(1));
  const [bob, alice] = diary.entries();
  expect(alice).toMatchObject({ entered: { user_name: 'alice@example.com' }, sent: { properties: { user_name: 'pseudonym 1' } } });
  expect(bob).toMatchObject({ position: 2, entered: { user_name: 'bob@example.com' } });
  expect(bob?.sent).toBeUndefined();
  expect(diary.lastBody()).toBe(bodyOf(1));
});

it('keeps the newest entries only, and pairs them still', () => {
  const diary = createDiary();
  for (let count = 0; count < 40; count += 1) diary.entered(tpUiCreateNewRoleClick, entered);
  expect(diary.entries()).toHaveLength(8);
  diary.sent(bodyOf(...Array.from({ length: 39 }, (_, index) => index + 1)));
  // Sent again after an answer that was lost, with one more.
  diary.sent(bodyOf(39, 40));
  expect(diary.entries()[0]?.sent?.id).toBe('id 40');
});

it('forgets everything with a withdrawal and counts from 1 again', () => {
  const diary = createDiary();
  diary.entered(tpUiCreateNewRoleClick, entered);
  diary.sent(bodyOf(1));
  diary.clear();
  expect(diary.entries()).toEqual([]);
  expect(diary.lastBody()).toBeUndefined();
  diary.entered(tpUiCreateNewRoleClick, entered);
  expect(diary.entries()[0]?.position).toBe(1);
});

it('changes its revision whenever there is something new', () => {
  const diary = createDiary();
  const revisions = [diary.revision()];
  diary.entered(tpUiCreateNewRoleClick, entered);
  revisions.push(diary.revision());
  diary.sent(bodyOf(1));
  revisions.push(diary.revision());
  diary.clear();
  revisions.push(diary.revision());
  expect(new Set(revisions).size).toBe(4);
});
