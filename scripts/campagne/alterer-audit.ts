type Alteration = { nom: string; gestes: (rang: number, dernier: number) => string[] };

const ancrer = (rang: number) =>
  `INSERT INTO audit_ancre (rang, audit_id, tx, empreinte) SELECT rang, audit_id, tx, empreinte FROM audit_maillon WHERE rang = ${rang}`;
const ligne = (rang: number) => `(SELECT audit_id FROM audit_maillon WHERE rang = ${rang})`;

/** Ce qu'un propriétaire de la base pourrait faire à la trace, déclencheurs coupés. */
export const alterations: readonly Alteration[] = [
  { nom: 'modifier une issue', gestes: (r) => [`UPDATE audit SET issue = 'refusee' WHERE id = ${ligne(r)}`] },
  { nom: 'retoucher un détail', gestes: (r) => [`UPDATE audit SET details = details || '{"n": -1}' WHERE id = ${ligne(r)}`] },
  { nom: 'décaler une date', gestes: (r) => [`UPDATE audit SET le = le - interval '1 second' WHERE id = ${ligne(r)}`] },
  { nom: 'changer d’auteur', gestes: (r) => [`UPDATE audit SET agent_id = 'autre' WHERE id = ${ligne(r)}`] },
  { nom: 'supprimer', gestes: (r) => [`DELETE FROM audit WHERE id = ${ligne(r)}`] },
  {
    nom: 'supprimer avec son maillon',
    gestes: (r) => [`DELETE FROM audit WHERE id = ${ligne(r)}`, `DELETE FROM audit_maillon WHERE rang = ${r}`],
  },
  {
    nom: 'insérer',
    gestes: (r) => [
      `INSERT INTO audit (action, objet, issue, details, tx) SELECT action, objet, issue, details, tx FROM audit WHERE id = ${ligne(r)}`,
    ],
  },
  {
    nom: 'échanger deux lignes',
    gestes: (r) => [
      `UPDATE audit a SET objet = b.objet FROM audit b WHERE (a.id, b.id) IN ((${ligne(r)}, ${ligne(r + 1)}), (${ligne(r + 1)}, ${ligne(r)}))`,
    ],
  },
  {
    nom: 'couper la fin',
    gestes: (r) => [
      `DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_maillon WHERE rang >= ${r + 1})`,
      `DELETE FROM audit_maillon WHERE rang >= ${r + 1}`,
    ],
  },
  {
    nom: 'cacher sous une fausse ancre',
    gestes: (r) => [`UPDATE audit SET issue = 'refusee' WHERE id = ${ligne(r)}`, ancrer(r)],
  },
  {
    nom: 'purger sans le dire',
    gestes: (r) => [
      ancrer(r),
      `DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_maillon WHERE rang <= ${r})`,
      `DELETE FROM audit_maillon WHERE rang <= ${r}`,
    ],
  },
];
