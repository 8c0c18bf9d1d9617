/** The size of the text of a window. Chromium keeps it with the session, from one start to the next. */
import type { WebContents } from 'electron';
import { ok } from '@shared/base/result';
import { ZOOM } from '@shared/ipc/desktop-contract';
import type { Handler } from '../ipc/handlers';

/** Factors come back with the error of a logarithm; what is said of them is a step. */
function percentOf(factor: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, Math.round(factor * 100)));
}

/** Makes the handler for a page. */
export function createZoom(page: Pick<WebContents, 'getZoomFactor' | 'setZoomFactor'>): Handler<'app:zoom'> {
  return ({ percent }) => {
    if (percent !== null) page.setZoomFactor(percent / 100);
    return Promise.resolve(ok({ percent: percentOf(page.getZoomFactor()) }));
  };
}
