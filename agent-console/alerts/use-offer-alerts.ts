import { useEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { hashOf } from '../shell/routes.js';
import { residentName } from '../words/resident-names.js';
import { readAlertSettings } from './alert-settings.js';
import { chime } from './chime.js';

/** Tells of each new offer once, by sound and by desktop notification, as this browser is set. */
export function useOfferAlerts(offers: readonly ConversationSummary[]): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const standing = new Set(offers.map(({ conversationId }) => conversationId));
    const fresh = offers.find(({ conversationId }) => !told.current.has(conversationId));
    told.current = standing;
    if (fresh) tell(fresh);
  }, [offers.map(({ conversationId }) => conversationId).join(' ')]);
}

function tell({ conversationId, isSafeguarding, language }: ConversationSummary): void {
  const settings = readAlertSettings();
  if (settings.sound) chime();
  const isWanted = settings.notification && document.visibilityState !== 'visible';
  if (!isWanted || !('Notification' in window) || Notification.permission !== 'granted') return;
  // No words of the resident's: others may see this screen.
  const notification = new Notification('New offer', {
    body: [residentName(conversationId), isSafeguarding && 'safeguarding', language === 'cy' && 'Cymraeg']
      .filter(Boolean)
      .join(', '),
    tag: conversationId,
  });
  notification.addEventListener('click', () => {
    window.focus();
    window.location.hash = hashOf(conversationId);
    notification.close();
  });
}
