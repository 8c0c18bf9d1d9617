import { NativeSelect } from '@mantine/core';
import { useInstalledPacks, type PackName } from '@renderer/data/installed-packs';

interface PackChoiceProps {
  readonly chosen: PackName | null;
  readonly onChange: (name: PackName) => void;
}

const keyOf = ({ id, version }: PackName): string => `${id} ${version}`;

/** Which pack a new assessment is started under. Nothing where there is only one. */
export function PackChoice({ chosen, onChange }: PackChoiceProps) {
  const manifests = useInstalledPacks().map(({ pack }) => pack.manifest);
  if (manifests.length < 2) return null;
  return (
    <NativeSelect
      label="Pack of law and questions"
      description="It stays with the assessment. A newer edition is offered when there is one."
      value={chosen === null ? undefined : keyOf(chosen)}
      data={manifests.map((manifest) => ({
        value: keyOf(manifest),
        label: `${manifest.title}, edition ${manifest.version}`,
      }))}
      onChange={({ currentTarget: { value } }) => {
        const manifest = manifests.find((each) => keyOf(each) === value);
        if (manifest !== undefined) onChange({ id: manifest.id, version: manifest.version });
      }}
    />
  );
}
