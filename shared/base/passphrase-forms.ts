/** The forms of a passphrase: the one it seals under, and those it is tried in. Keeps nothing it is given. */

/**
 * The form that seals: composed (NFC), and otherwise as it was typed, so that the stock age tool opens with the same keys
 * pressed.
 */
export function sealingForm(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/**
 * The forms to try when opening, each once, the likeliest first: as we seal, as typed, taken apart (NFD) as some keyboards
 * give it, without blanks around it, and in the compatibility form (NFKC) that earlier versions sealed share files under.
 */
export function passphraseForms(typed: string): readonly string[] {
  const forms = [
    sealingForm(typed),
    typed,
    typed.normalize('NFD'),
    sealingForm(typed.trim()),
    typed.normalize('NFKC'),
  ];
  return [...new Set(forms)];
}
