'use client';

import { useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { useCopie } from '@/components/ui/use-copie.ts';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { versCourriel } from './courrier-support.ts';

type Props = { courrier: { objet: string; texte: string } };

/** Le message au support du SNE, prêt à relire : dans la messagerie, ou à copier. */
export function EcrireAuSupport({ courrier }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const [texte, setTexte] = useState(courrier.texte);
  const { issue, copier } = useCopie();
  return (
    <>
      <Bouton variante="secondaire" icone="fr-icon-mail-line" onClick={() => setOuvert(true)}>
        Écrire au support SNE…
      </Bouton>
      {ouvert ? (
        <Dialogue ouvert onFermer={() => setOuvert(false)} titre="Écrire au support SNE">
          <p>
            Objet : <strong>{courrier.objet}</strong>
          </p>
          <ZoneTexte
            label="Message"
            indication="Prérempli sans donnée personnelle ; n’y ajoutez ni nom ni numéro unique."
            rows={12}
            value={texte}
            onChange={(e) => setTexte(e.target.value)}
          />
          <p role="status">
            {issue === 'faite' ? 'Message copié.' : null}
            {issue === 'refusee' ? 'Le navigateur refuse la copie : sélectionnez le texte puis copiez-le.' : null}
          </p>
          <div className="flex flex-wrap gap-3">
            <a className="fr-btn" href={versCourriel({ objet: courrier.objet, texte })}>
              Ouvrir dans la messagerie
            </a>
            <Bouton variante="secondaire" onClick={() => copier(`${courrier.objet}\n\n${texte}`)}>
              Copier le message
            </Bouton>
          </div>
        </Dialogue>
      ) : null}
    </>
  );
}
