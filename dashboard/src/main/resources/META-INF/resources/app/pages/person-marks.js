/** What happened, as marks on the line of progress. */

const KINDS = { 'career.outcome-recorded': 'outcome', 'career.promotion-decided': 'decision', 'career.level-changed': 'level' };
const SIZE = 5;

/** @typedef {{kind: string, at: number, text: string, step: any}} Mark */

/** @param {any[]} steps @returns {Mark[]} */
export function marksOf(steps) {
  return steps.flatMap(step =>
    step.facts
      .filter(fact => KINDS[fact.type])
      .map(fact => ({ kind: KINDS[fact.type], at: Date.parse(`${fact.effectiveOn}T00:00:00Z`) / 1000, text: fact.summary, step })),
  );
}

/** @param {Mark[]} marks @param {(name: string) => string} colour */
export const markPlugin = (marks, colour) => ({
  hooks: {
    draw: [
      plot => {
        const { ctx } = plot;
        ctx.save();
        ctx.beginPath();
        ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
        ctx.clip();
        for (const mark of marks) drawn[mark.kind](plot, mark, colour);
        ctx.restore();
      },
    ],
  },
});

const drawn = {
  outcome(plot, mark, colour) {
    const { ctx } = plot;
    const [x, y] = onTheLine(plot, mark.at);
    const size = SIZE * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, y - size * 1.2);
    ctx.lineTo(x + size, y + size * 0.8);
    ctx.lineTo(x - size, y + size * 0.8);
    ctx.closePath();
    filled(ctx, colour('--series-3'), colour('--surface'));
  },

  decision(plot, mark, colour) {
    const { ctx } = plot;
    const [x, y] = onTheLine(plot, mark.at);
    const size = SIZE * 1.3 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, y - size);
    ctx.lineTo(x + size, y);
    ctx.lineTo(x, y + size);
    ctx.lineTo(x - size, y);
    ctx.closePath();
    filled(ctx, colour('--series-4'), colour('--surface'));
  },

  level(plot, mark, colour) {
    const { ctx, bbox } = plot;
    const x = plot.valToPos(mark.at, 'x', true);
    ctx.strokeStyle = colour('--series-4');
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillStyle = colour('--text');
    ctx.font = `${12 * devicePixelRatio}px sans-serif`;
    ctx.textAlign = x > bbox.left + bbox.width * 0.8 ? 'right' : 'left';
    ctx.fillText(/ to (.*?)(:|$| on )/.exec(mark.text)?.[1] ?? '', x + (ctx.textAlign === 'right' ? -4 : 4) * devicePixelRatio, bbox.top + 13 * devicePixelRatio);
  },
};

function filled(ctx, colour, edge) {
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = devicePixelRatio;
  ctx.stroke();
}

/** Where the line is at that time, between two steps. */
function onTheLine(plot, at) {
  const [times, scores] = plot.data;
  const after = times.findIndex(time => time >= at);
  const index = after < 0 ? times.length - 1 : after;
  const [t0, t1] = [times[Math.max(0, index - 1)], times[index]];
  const [s0, s1] = [scores[Math.max(0, index - 1)] ?? scores[index] ?? 0, scores[index] ?? scores[Math.max(0, index - 1)] ?? 0];
  const share = t1 > t0 ? (at - t0) / (t1 - t0) : 0;
  return [plot.valToPos(at, 'x', true), plot.valToPos(s0 + (s1 - s0) * share, 'y', true)];
}
