import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * Starts mongo-java-server so that the official driver speaks to it and nothing acknowledged is lost.
 *
 * <p>Arguments: address, port, data file. Ends on SIGTERM with the store closed.
 */
public final class JournaledServer {
    /** The oldest version that current drivers accept; the server itself reports an older one. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    };

    /** The store counts pages, not what their documents take as objects, so that the heap needs room for a multiple. */
    private static final int CACHE_MB = 48;

    /**
     * What the store takes up at a time when it rewrites parts of its file that have become sparse, KB. Writers wait for that long: of the store's own 19 MB, with documents as they are, for three to eight seconds.
     */
    private static final int REWRITTEN_KB = 1024;

    private static final Set<String> CHANGES_STRUCTURE =
            Set.of("create", "createIndexes", "drop", "dropIndexes", "dropDatabase", "renameCollection");

    private JournaledServer() {}

    /**
     * The store commits about once a second by itself, after writes were acknowledged. Invariant kept here: what was acknowledged with
     * w: "majority" or j: true, and every change of structure, is on disk before the acknowledgement leaves.
     */
    private static final class JournaledBackend extends H2Backend {
        JournaledBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document reply = super.handleMessage(message);
            if (mustBeDurable(message.getDocument())) {
                commit();
            }
            return reply;
        }

        private static boolean mustBeDurable(Document command) {
            if (!command.isEmpty() && CHANGES_STRUCTURE.contains(command.keySet().iterator().next())) {
                return true;
            }
            return command.get("writeConcern") instanceof Document concern
                    && (Boolean.TRUE.equals(concern.get("j")) || "majority".equals(concern.get("w")));
        }
    }

    public static void main(String[] args) {
        MVStore store = new MVStore.Builder().fileName(args[2]).cacheSize(CACHE_MB).autoCommitBufferSize(REWRITTEN_KB).open();
        JournaledBackend backend = new JournaledBackend(store);
        backend.version(VERSION);
        MongoServer server = new MongoServer(backend);
        server.bind(args[0], Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }
}
