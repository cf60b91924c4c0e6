const MASK = '***';

/** Plafond d'un extrait gardé pour le diagnostic (contrat §7.5). */
export const EXCERPT_BYTES = 16 * 1024;

// Noms de membres dont la valeur est une personne ou un secret, où qu'ils soient dans le corps.
const MEMBERS = [
  'nom(?:_\\w+)?',
  'prenoms?',
  'date_naissance',
  'lieu_naissance',
  'civilite',
  'nationalite',
  'e?mail',
  'courriel',
  'adresse\\w*',
  'telephone\\w*',
  'nir',
  'num_unique',
  '\\w{0,20}token\\w{0,20}',
  '\\w{0,20}secret\\w{0,20}',
  'password',
  'mot_de_passe',
  'client_id',
  'authorization',
].join('|');

const RULES: readonly (readonly [RegExp, string])[] = [
  // La chaîne peut être coupée par le plafond : la fin du texte vaut guillemet fermant.
  [new RegExp(`"(${MEMBERS})"(\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?$)|[^\\s,}\\]"[{]+)`, 'gi'), `"$1"$2"${MASK}"`],
  [/\b(\w*token|\w*secret|password|client_id)=[^&\s"'<]+/gi, `$1=${MASK}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${MASK}`],
  [/\beyJ[\w-]{6,}(?:\.[\w-]*){0,2}/g, MASK],
  // Ne commence qu'au début d'un mot, sinon un long corps sans arobase coûte le carré de sa longueur.
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, MASK],
  [/(?<![0-9A-Z])(?:0\d{2}|02[AB]|97[1-8])[ -]?\d{4}[ -]?\d{6}[ -]?[0-9A-Z]{5}(?![0-9A-Z])/gi, MASK],
  [/(?<!\d)(?:0|\+33 ?)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g, MASK],
];

/** Retire jetons, secrets, numéros uniques et identités d'un texte reçu ; `secrets` sont des valeurs connues à masquer où qu'elles soient. */
export const scrub = (text: string, secrets: readonly string[] = []): string => {
  let scrubbed = text;
  for (const secret of secrets) if (secret !== '') scrubbed = scrubbed.replaceAll(secret, MASK);
  for (const [pattern, replacement] of RULES) scrubbed = scrubbed.replace(pattern, replacement);
  return scrubbed;
};

/** Début du corps, plafonné puis expurgé. */
export const excerptOf = (body: Buffer, secrets: readonly string[] = []): string =>
  scrub(body.toString('utf8', 0, EXCERPT_BYTES), secrets);
