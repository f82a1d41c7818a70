package io.bsock.clients;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.Errno;
import io.bsock.SockaddrUn;
import io.bsock.SocketHandle;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The PostgreSQL driver, which makes its sockets with the factory that its URL names. */
class PostgresTest {
    private static Postgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.stop();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(postgres.path()));
    }

    private static String one(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void recipe(String url, String path) throws SQLException {
        // recipe: A JDBC driver over a unix socket
        String factory = "&socketFactory=io.bsock.HandleSocketFactory&socketFactoryArg=";
        try (Connection database = DriverManager.getConnection(url + factory + path);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select inet_client_addr() is null")) {
            row.next();
            System.out.println("over a unix socket: " + row.getBoolean(1));
        }
        // end
    }

    @Test
    void theRecipe() {
        assertEquals(
                "over a unix socket: true\n",
                Printed.by(() -> recipe("jdbc:postgresql://localhost/postgres?user=postgres", postgres.path())));
    }

    @Test
    void muchData() throws SQLException {
        try (Connection database = connect()) {
            assertEquals(5_000_000, one(database, "select repeat('x', 5000000)").length());
            assertEquals("3000000", one(database, "select length('" + "y".repeat(3_000_000) + "')"));
        }
    }

    @Test
    void withOptions() throws SQLException {
        String options = "path=" + postgres.path() + ",SO_SNDBUF=100000,timeout=20000";
        try (Connection database = DriverManager.getConnection(postgres.url(options))) {
            assertEquals("1", one(database, "select 1"));
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection(postgres.url("TCP_NODELY=1")));
    }

    /** The driver cancels by a second connection. */
    @Test
    void cancel() throws Exception {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            Thread reader = Thread.currentThread();
            CompletableFuture<Void> cancelling = CompletableFuture.runAsync(() -> {
                try (Connection other = connect()) {
                    String sleeping = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";
                    Waiting.until(() -> number(other, sleeping) > 0 && Waiting.isWaiting(reader));
                    statement.cancel();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            SQLException e = assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(50)"));
            assertEquals("57014", e.getSQLState(), e::toString); // query_canceled
            cancelling.get(20, TimeUnit.SECONDS);
            assertEquals("1", one(database, "select 1"));
        }
    }

    private static int number(Connection database, String query) {
        try {
            return Integer.parseInt(one(database, query));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNetworkTimeout() throws SQLException {
        try (Connection database = connect()) {
            database.setNetworkTimeout(Runnable::run, 100);
            SQLException e = assertThrows(SQLException.class, () -> one(database, "select pg_sleep(50)"));
            Causes.find(SocketTimeoutException.class, e);
        }
    }

    /** Closes the socket under a thread that reads. */
    @Test
    void abort() throws Exception {
        try (Connection database = connect()) {
            Thread reader = Thread.currentThread();
            CompletableFuture<Void> aborting = CompletableFuture.runAsync(() -> {
                Waiting.until(() -> Waiting.isWaiting(reader));
                try {
                    database.abort(Runnable::run);
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            Causes.assertFails(SQLException.class, Errno.ECANCELED, () -> one(database, "select pg_sleep(50)"));
            aborting.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void refused() throws IOException {
        String path = postgres.beside("nobody").toString();
        Causes.assertFails(SQLException.class, Errno.ENOENT, () -> DriverManager.getConnection(postgres.url(path)));
        try (SocketHandle bound = SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0)) {
            bound.bind(SockaddrUn.path(path));
            Causes.assertFails(
                    SQLException.class, Errno.ECONNREFUSED, () -> DriverManager.getConnection(postgres.url(path)));
        }
    }

    @Test
    void inManyThreads() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            answers.add(inAThread(() -> {
                try (Connection database = connect()) {
                    return one(database, "select " + number + " from pg_sleep(0.1)");
                }
            }));
        }
        for (int i = 0; i < answers.size(); i++) {
            assertEquals(Integer.toString(i), answers.get(i).get(20, TimeUnit.SECONDS));
        }
        assertTrue(answers.size() > 1);
    }

    private interface Query {
        String answer() throws SQLException;
    }

    /** A virtual thread where there are any. */
    private static CompletableFuture<String> inAThread(Query query) throws ReflectiveOperationException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                answer.complete(query.answer());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        };
        if (Runtime.version().feature() >= 21) {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } else {
            new Thread(task).start();
        }
        return answer;
    }
}
