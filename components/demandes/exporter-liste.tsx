'use client';

import { useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { DialogueALaDemande } from '@/components/ui/dialogue-a-la-demande.tsx';

const FormulaireExport = aLaDemande(() => import('./formulaire-export.tsx').then((m) => m.FormulaireExport));

type Props = { liste: { requete: string; texte: string } /** « 148 demandes ». */; total: string };

/** Exporte exactement la liste montrée. */
export function ExporterListe({ liste, total }: Props) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <>
      <Bouton variante="tertiaire" petit icone="fr-icon-download-line" onClick={() => setOuvert(true)}>
        Exporter la liste
      </Bouton>
      <DialogueALaDemande ouvert={ouvert} onFermer={() => setOuvert(false)} titre={`Exporter : ${total}`}>
        <FormulaireExport liste={liste} total={total} />
      </DialogueALaDemande>
    </>
  );
}
