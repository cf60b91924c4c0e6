'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { exporterDemandes } from '@/lib/hooks/exporter-demandes.ts';

type Props = { liste: { requete: string; texte: string } /** « 148 demandes ». */; total: string };
type Etat = { tag: 'repos' } | { tag: 'en-cours' } | { tag: 'fini' } | { tag: 'refuse'; motif: string | null; detail: string };

/** Le motif, gardé avec la trace, puis le fichier. */
export function FormulaireExport({ liste, total }: Props) {
  const [etat, setEtat] = useState<Etat>({ tag: 'repos' });
  async function exporter(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const saisi = new FormData(e.currentTarget).get('motif');
    setEtat({ tag: 'en-cours' });
    const recu = await exporterDemandes({ liste, motif: typeof saisi === 'string' ? saisi : '' });
    if (!recu.ok) {
      const motif = recu.error.erreurs?.find((f) => f.champ === 'motif')?.message ?? null;
      return setEtat({ tag: 'refuse', motif, detail: recu.error.detail });
    }
    enregistrer(recu.nom, recu.fichier);
    setEtat({ tag: 'fini' });
  }
  return (
    <form onSubmit={(e) => void exporter(e)} noValidate>
      <p>
        Le fichier contient exactement ces demandes et les colonnes visibles, sans aucun nom de demandeur. L’export et son motif
        sont gardés dans la trace d’audit.
      </p>
      <Champ
        label="À quoi sert ce fichier"
        indication="Une phrase, 10 caractères au moins, sans nommer de demandeur"
        name="motif"
        required
        maxLength={200}
        erreur={etat.tag === 'refuse' ? etat.motif : null}
      />
      <p role="status">
        {etat.tag === 'fini' ? 'Fichier enregistré.' : etat.tag === 'en-cours' ? 'Préparation du fichier.' : ''}
      </p>
      {etat.tag === 'refuse' && etat.motif === null ? (
        <p role="alert" className="fr-error-text">
          {etat.detail}
        </p>
      ) : null}
      <Bouton type="submit" disabled={etat.tag === 'en-cours'}>
        {`Exporter ${total.toLowerCase()}`}
      </Bouton>
    </form>
  );
}

function enregistrer(nom: string, fichier: Blob): void {
  const adresse = URL.createObjectURL(fichier);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
