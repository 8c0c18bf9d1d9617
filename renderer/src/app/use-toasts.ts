import { notifications } from '@mantine/notifications';
import { createElement, useEffect, useRef } from 'react';
import { dismissToast, useToastList, type Toast } from '@renderer/stores/toasts';
import { ToastBody } from './ToastBody';

const COLORS: Readonly<Record<Toast['kind'], string>> = { info: 'accent', success: 'accent', problem: 'red' };
const SHORT_MS = 6_000;
const WITH_ACTION_MS = 15_000;

function closeAfter(toast: Toast): number | false {
  if (toast.kind === 'problem') return false;
  return toast.action === undefined ? SHORT_MS : WITH_ACTION_MS;
}

function show(toast: Toast): void {
  notifications.show({
    id: toast.id,
    color: COLORS[toast.kind],
    role: toast.kind === 'problem' ? 'alert' : 'status',
    autoClose: closeAfter(toast),
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    message: createElement(ToastBody, {
      toast,
      onDone: () => {
        notifications.hide(toast.id);
      },
    }),
    onClose: () => {
      dismissToast(toast.id);
    },
  });
}

/** Shows the passing messages, each once. Problems stay until they are dismissed. */
export function useToasts(): void {
  const toasts = useToastList();
  const shown = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const toast of toasts) if (!shown.current.has(toast.id)) show(toast);
    shown.current = new Set(toasts.map((toast) => toast.id));
  }, [toasts]);
}
