'use client';

import { useEffect, useRef } from 'react';

export type ErreurListee = { champ: string; message: string /** `id` du contrôle en faute. */; cible?: string };

/** Le résumé des erreurs d'un formulaire : il reçoit le focus dès qu'il paraît, et mène à chaque champ. */
export function ResumeErreurs({ titre, erreurs }: { titre: string; erreurs: readonly ErreurListee[] }) {
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (erreurs.length > 0) zone.current?.focus();
  }, [erreurs]);
  if (erreurs.length === 0) return null;
  return (
    <div ref={zone} tabIndex={-1} role="alert" className="fr-alert fr-alert--error fr-mb-3w">
      <h2 className="fr-alert__title">{titre}</h2>
      <ul>
        {erreurs.map((e) => (
          <li key={`${e.champ} ${e.message}`}>{e.cible ? <a href={`#${e.cible}`}>{e.message}</a> : e.message}</li>
        ))}
      </ul>
    </div>
  );
}
