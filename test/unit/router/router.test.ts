import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, type History } from '@renderer/router/history';
import { leaveStandalone, showAssessment, showLibrary, showList, showTab } from '@renderer/router/navigate';
import { LIST_PATH, printPlace } from '@renderer/router/address';
import type { Place } from '@renderer/router/place';
import { currentPlace, goInHistory, startRouter, useRouter } from '@renderer/router/router';

const LIST: Place = { screen: 'list' };
const SCORE: Place = { screen: 'assessment', assessmentId: 'a', tab: 'score' };
const PROFILE: Place = { screen: 'assessment', assessmentId: 'a', tab: 'profile' };

let history: History;
let prepare: (place: Place) => Promise<void>;
let stop = (): void => undefined;

/** Waits for what a move in the history has begun. */
const settled = () =>
  vi.waitFor(() => {
    expect(printPlace(currentPlace())).toBe(history.current().path);
  });

beforeEach(() => {
  stop();
  history = createMemoryHistory('/left/over');
  prepare = () => Promise.resolve();
  stop = startRouter({ history, prepare: (place) => prepare(place) });
});

describe('the router', () => {
  it('starts on the list, whatever the address says', () => {
    expect(currentPlace()).toEqual(LIST);
    expect(history.current().path).toBe(LIST_PATH);
  });

  it('goes back and forward through where the user was', async () => {
    await showAssessment('a', 'score');
    await showTab('profile');
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(SCORE);
    expect(useRouter.getState().isReturn).toBe(true);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(LIST);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(LIST);
    goInHistory(1);
    await settled();
    goInHistory(1);
    await settled();
    expect(currentPlace()).toEqual(PROFILE);
    goInHistory(1);
    await settled();
    expect(currentPlace()).toEqual(PROFILE);
  });

  it('drops what was ahead when another way is taken', async () => {
    await showAssessment('a', 'score');
    await showLibrary('glossary');
    goInHistory(-1);
    await settled();
    await showTab('profile');
    goInHistory(1);
    await settled();
    expect(currentPlace()).toEqual(PROFILE);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(SCORE);
  });

  it('makes no new entry of the place the user is at', async () => {
    await showAssessment('a', 'score');
    const { entry } = useRouter.getState();
    await showTab('score');
    expect(useRouter.getState().entry).toBe(entry);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(LIST);
  });

  it('stays where it is until the next screen is there', async () => {
    let arrive = (): void => undefined;
    prepare = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const going = showAssessment('a', 'score');
    await Promise.resolve();
    expect(currentPlace()).toEqual(LIST);
    expect(history.current().path).toBe(LIST_PATH);
    arrive();
    await going;
    expect(currentPlace()).toEqual(SCORE);
  });

  it('lets the later of two navigations win, also when the earlier one is ready later', async () => {
    const arrivals: (() => void)[] = [];
    prepare = () =>
      new Promise((resolve) => {
        arrivals.push(resolve);
      });
    const slow = showAssessment('a', 'score');
    const later = showAssessment('b', 'profile');
    arrivals[1]?.();
    await later;
    arrivals[0]?.();
    await slow;
    expect(currentPlace()).toEqual({ screen: 'assessment', assessmentId: 'b', tab: 'profile' });
    goInHistory(-1);
    arrivals[2]?.();
    await settled();
    expect(currentPlace()).toEqual(LIST);
  });

  it('lets a way back win over a navigation that is still waiting, and the other way round', async () => {
    await showAssessment('a', 'score');
    await showTab('profile');
    const waiting = showList();
    goInHistory(-1);
    await waiting;
    await settled();
    expect(currentPlace()).toEqual(SCORE);
    goInHistory(-1);
    await showLibrary('clocks');
    await settled();
    expect(currentPlace()).toMatchObject({ screen: 'library', section: 'clocks' });
  });

  it('makes an address that is no place the list', async () => {
    await showAssessment('a', 'score');
    history.push('/no/such?place');
    history.push(LIST_PATH);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(LIST);
    expect(history.current().path).toBe(LIST_PATH);
    goInHistory(-1);
    await settled();
    expect(currentPlace()).toEqual(SCORE);
  });

  it('leads from the library back to the assessment it was opened from', async () => {
    await showAssessment('a', 'score');
    await showLibrary('timeline');
    await showLibrary('authorities', 'x');
    await leaveStandalone();
    expect(currentPlace()).toEqual(SCORE);
    await showList();
    await showLibrary();
    await leaveStandalone();
    expect(currentPlace()).toEqual(LIST);
  });
});
