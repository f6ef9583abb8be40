/** The bare framework, to divide by: a botbuilder echo bot with MemoryStorage, restify, and the least of Direct Line. */
import { randomUUID } from 'node:crypto';
import {
  ActivityHandler,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  TurnContext,
  type Activity,
  type ResourceResponse,
} from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { WebSocketServer, type WebSocket } from 'ws';

const logs = new Map<string, Partial<Activity>[]>();
const streams = new Map<string, WebSocket>();

function log(conversation: string, activity: Partial<Activity>): void {
  const all = logs.get(conversation) ?? [];
  logs.set(conversation, all);
  all.push(activity);
  streams.get(conversation)?.send(JSON.stringify({ activities: [activity], watermark: String(all.length) }));
}
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty<number>('count');

class Adapter extends BotAdapter {
  async receive(activity: Partial<Activity>, bot: ActivityHandler): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), (context) => bot.run(context));
  }
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities)
      log(context.activity.conversation.id, { ...activity, id: randomUUID() });
    return Promise.resolve(activities.map(() => ({ id: '' })));
  }
  override updateActivity = () => Promise.resolve();
  override deleteActivity = () => Promise.resolve();
  override continueConversation = () => Promise.resolve();
}

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const said = (await count.get(context, 0)) + 1;
  await count.set(context, said);
  await context.sendActivity(`${said}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

async function bodyOf(req: Request): Promise<Partial<Activity>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
}

const adapter = new Adapter();
const server = restify.createServer({ name: '' });
const base = '/v3/directline/conversations';
server.post(base, async (req: Request, res: Response) => {
  const conversationId = randomUUID();
  log(conversationId, { type: 'message', text: 'hello', from: { id: 'bot', name: '', role: 'bot' } });
  const streamUrl = `ws://${req.headers.host}/${conversationId}`;
  res.send(201, { conversationId, token: 'none', expires_in: 1800, streamUrl });
});
server.post(`${base}/:id/activities`, async (req: Request, res: Response) => {
  const body = await bodyOf(req);
  const conversation = { id: req.params.id, name: '', isGroup: false, conversationType: '' };
  const from = { id: 'user', name: '', role: 'user' };
  const recipient = { id: 'bot', name: '', role: 'bot' };
  const activity = { ...body, id: randomUUID(), channelId: 'directline', conversation, from, recipient };
  log(req.params.id, activity);
  await adapter.receive(activity, bot);
  res.send(200, { id: activity.id });
});
const sockets = new WebSocketServer({ noServer: true });
server.server.on('upgrade', (req, socket, head) => {
  sockets.handleUpgrade(req, socket, head, (open) => {
    const id = (req.url ?? '').slice(1);
    streams.set(id, open);
    open.send(JSON.stringify({ activities: logs.get(id), watermark: '1' }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
