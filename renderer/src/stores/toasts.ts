/** The passing messages of this run of the app. */
import { create } from 'zustand';
import { newId } from '@renderer/platform/ids';

/** A passing message; `action` is offered as a button. */
export interface Toast {
  readonly id: string;
  readonly kind: 'info' | 'success' | 'problem';
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Called once it is gone, by itself or dismissed, its action taken or not. */
  readonly onGone?: () => void;
}

/** The messages that were not dismissed yet, oldest first. */
export const useToastList = create<readonly Toast[]>()(() => []);

/** Shows a message; returns its id. */
export function pushToast(toast: Omit<Toast, 'id'>): string {
  const id = newId();
  useToastList.setState((toasts) => [...toasts, { ...toast, id }], true);
  return id;
}

/** Takes a message away. */
export function dismissToast(id: string): void {
  const gone = useToastList.getState().find((toast) => toast.id === id);
  useToastList.setState((toasts) => toasts.filter((toast) => toast.id !== id), true);
  gone?.onGone?.();
}
