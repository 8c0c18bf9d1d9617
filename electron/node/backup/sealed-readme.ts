/** What a sealed backup says of itself to whoever has nothing but the file. Words only. */

function firmLine(firmRecipient: string | null): string {
  return firmRecipient === null
    ? ''
    : `\nIt also opens with the firm's own key, whose public part is\n${firmRecipient}\n`;
}

/** The README of a sealed backup. */
export function readmeOf(firmRecipient: string | null): string {
  return `This is an encrypted backup of Brieflock. It opens with the passphrase that was in
force when it was made, or with the recovery sheet.

Without Brieflock you need two free programs, unzip and age
(https://age-encryption.org), and one of the two secrets.

With the recovery sheet: put its code on one line of a file sheet.txt,
beginning with AGE-SECRET-KEY-1, in capitals and without blanks. Then:

    age -d -i sheet.txt -o content.zip content.age

With the passphrase:

    age -d -o ring.json ring.age

asks for it. In ring.json, copy what stands behind "identity" (it begins with
AGE-SECRET-KEY-1) on one line of a file identity.txt. Then:

    age -d -i identity.txt -o content.zip content.age

content.zip holds every assessment as JSON, and a list of hashes:

    unzip content.zip && sha256sum -c manifest.sha256

ring.json, identity.txt, sheet.txt and everything unpacked are not encrypted.
Delete them when you are done.
${firmLine(firmRecipient)}`;
}
