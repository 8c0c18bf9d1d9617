import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { nextScheme } from './next-scheme';

const LOOKS = {
  auto: { label: 'Colors: as the system', Icon: IconDeviceDesktop },
  light: { label: 'Colors: light', Icon: IconSun },
  dark: { label: 'Colors: dark', Icon: IconMoon },
} as const;

/** Goes round the colors; the first click always changes what one sees. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const { label, Icon } = LOOKS[colorScheme];
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`${label}. Change`}
        onClick={() => {
          setColorScheme(nextScheme(colorScheme, system));
        }}
      >
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
