import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { nextScheme } from './next-scheme';

const LOOKS = {
  auto: { label: 'Colors: as the system', Icon: IconDeviceDesktop },
  light: { label: 'Colors: light', Icon: IconSun },
  dark: { label: 'Colors: dark', Icon: IconMoon },
} as const;

/** Goes round system, light, dark. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { label, Icon } = LOOKS[colorScheme];
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`${label}. Change`}
        onClick={() => {
          setColorScheme(nextScheme(colorScheme));
        }}
      >
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
