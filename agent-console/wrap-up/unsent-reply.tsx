import { useState } from 'preact/hooks';
import { useFloor } from '../shell/floor-context.js';

interface UnsentReplyProps {
  conversationId: string;
  onMove: (reply: string) => void;
}

/** A reply that was being written when the conversation ended: shown, so that it is not lost by surprise. */
export function UnsentReply({ conversationId, onMove }: UnsentReplyProps) {
  const floor = useFloor();
  const [reply, setReply] = useState(() => floor.drafts.read(conversationId, 'reply').trim());
  if (reply === '') return null;

  function move(): void {
    onMove(reply);
    floor.drafts.write(conversationId, 'reply', '');
    setReply('');
  }

  return (
    <div class="unsent-reply">
      <p>
        <strong>You had not sent:</strong> {reply}
      </p>
      <button class="button" type="button" onClick={move}>
        Move it to the comment
      </button>
    </div>
  );
}
