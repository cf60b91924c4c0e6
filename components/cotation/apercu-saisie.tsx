import { useEffect, useRef } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { MOTIFS_SAISIE } from '@/lib/domain/saisie.ts';
import { avisDeValidation } from './avis-de-validation.ts';
import { ecartsSaisie } from './ecarts-saisie.ts';
import { noteEnCours } from './note-en-cours.ts';
import type { Saisie } from './use-saisie.ts';
import { useSoumettreAuClavier } from './use-soumettre-au-clavier.ts';

/** Ce qui va être enregistré et transmis, à relire avant de confirmer (RGAA 11.12). */
export function ApercuSaisie({ saisie }: { saisie: Saisie }) {
  const { form, dossier, lignes, enCours } = saisie;
  const valeurs = form.getValues();
  const note = noteEnCours(dossier, lignes, valeurs);
  const ecarts = ecartsSaisie(lignes, valeurs);
  const avis = avisDeValidation(dossier, lignes, valeurs);
  const zone = useRef<HTMLFormElement>(null);
  useSoumettreAuClavier(zone);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const confirmer = (evenement: React.FormEvent) => {
    evenement.preventDefault();
    void saisie.transmettre();
  };
  return (
    <form ref={zone} onSubmit={confirmer} aria-label="Aperçu de la cotation">
      <h2 ref={titre} tabIndex={-1}>
        Relisez avant de transmettre
      </h2>
      <p className="fr-text--lead">
        Note actuelle : {note.ancienne}. Nouvelle note : <strong>{note.note}</strong>
        {note.ecart ? ` (${note.ecart})` : ''}.
      </p>
      <ul>
        {note.lieux.map(({ cle, commune, points, ecart }) => (
          <li key={cle}>
            {commune} : {points}
            {ecart ? ` (${ecart})` : ''}
          </li>
        ))}
      </ul>
      {ecarts.length === 0 ? (
        <p>Aucun critère ne change : la note en cours est confirmée.</p>
      ) : (
        <Table titre="Critères changés" titreVisible enFiches>
          <EnTete colonnes={['Critère', 'Avant', 'Après', 'Écart', 'Preuve ou raison']} />
          <tbody>
            {ecarts.map((e) => (
              <tr key={e.cle}>
                <th scope="row">{e.libelle}</th>
                <td data-libelle="Avant">{e.avant}</td>
                <td data-libelle="Après">{e.apres}</td>
                <td data-libelle="Écart">{e.ecart}</td>
                <td data-libelle="Preuve ou raison">{e.raison ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <dl>
        <dt>Motif</dt>
        <dd>{MOTIFS_SAISIE[valeurs.motif as keyof typeof MOTIFS_SAISIE]}</dd>
        <dt>Justification</dt>
        <dd className="whitespace-pre-wrap break-words">{valeurs.justification}</dd>
      </dl>
      {avis.motifs.length > 0 ? (
        <Alerte ton="avertissement" titre="Une seconde personne devra valider" niveau="h3">
          <p>{avis.motifs.join(' ')} La cotation ne partira au SNE qu’après cette validation.</p>
        </Alerte>
      ) : (
        <p className="fr-text--sm mention">{avis.regle}</p>
      )}
      <p>La note aide à décider ; la commission d’attribution reste souveraine.</p>
      <div className="fr-btns-group fr-btns-group--inline-md">
        <Bouton type="submit" aria-disabled={enCours || undefined}>
          {enCours
            ? 'Enregistrement en cours…'
            : avis.motifs.length > 0
              ? 'Enregistrer et faire valider'
              : 'Enregistrer et transmettre'}
        </Bouton>
        <Bouton variante="secondaire" onClick={saisie.revenir}>
          Modifier la saisie
        </Bouton>
      </div>
      <p className="fr-sr-only" role="status">
        {enCours ? 'Enregistrement en cours' : ''}
      </p>
    </form>
  );
}
